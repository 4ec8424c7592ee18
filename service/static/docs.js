"use strict";

window.addEventListener("DOMContentLoaded", () => {
  const reader = document.getElementById("reader");
  SwaggerUIBundle({
    url: reader.dataset.document,
    domNode: reader,
    deepLinking: true,
    validatorUrl: null, // its badge would be fetched from elsewhere
  });
});
