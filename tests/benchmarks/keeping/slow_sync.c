/* A disk that takes longer: loaded before a program (LD_PRELOAD), it lets each fsync wait SLOW_SYNC
   microseconds more. The same for both stores, of which only PostgreSQL has a setting for it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*sync_t)(int);

static int slowly(const char *name, int file) {
    const char *wait = getenv("SLOW_SYNC");
    if (wait) usleep((useconds_t)atoi(wait));
    return ((sync_t)dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
