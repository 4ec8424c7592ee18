"use strict";

window.addEventListener("DOMContentLoaded", () => {
  const reader = document.getElementById("reader");
  SwaggerUIBundle({ url: reader.dataset.document, domNode: reader, deepLinking: true, docExpansion: "list" });
});
