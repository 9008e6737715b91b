/*
 * Loaded before everything else (LD_PRELOAD), it makes a disk slow for a program: whatever must be on it before the program goes on takes FLUSH_MS
 * milliseconds longer. Disks that servers have tell at once; those of most laptops take some milliseconds.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static struct timespec longer;

__attribute__((constructor)) static void begin(void) {
  const char *given = getenv("FLUSH_MS");
  long ms = given ? strtol(given, NULL, 10) : 0;
  if (ms > 0) longer = (struct timespec){ms / 1000, ms % 1000 * 1000000};
}

typedef int (*flushes)(int);

int fsync(int file) {
  nanosleep(&longer, NULL);
  return ((flushes)dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
  nanosleep(&longer, NULL);
  return ((flushes)dlsym(RTLD_NEXT, "fdatasync"))(file);
}
