/*
 * Loaded before everything else (LD_PRELOAD), it makes the disk full for a program: as long as there is a file FULL_DISK, nothing more can be written into
 * the files of its folder, which is told as the system itself tells it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static char flag[4096];
static size_t folder; /* how much of the flag's path is that of its folder */

__attribute__((constructor)) static void begin(void) {
  const char *given = getenv("FULL_DISK");
  const char *slash = given ? strrchr(given, '/') : NULL;
  if (!slash || strlen(given) >= sizeof flag) return;
  strcpy(flag, given);
  folder = (size_t)(slash - given) + 1;
}

/* Nothing that somebody else needs to know of an error is lost by looking. */
static int is_full(int file) {
  char link[64], path[4096];
  int before = errno, full = 0;
  if (folder && access(flag, F_OK) == 0) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path);
    full = length > (ssize_t)folder && strncmp(path, flag, folder) == 0;
  }
  errno = full ? ENOSPC : before;
  return full;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

typedef ssize_t (*writes)(int, const void *, size_t);
typedef ssize_t (*writes_at)(int, const void *, size_t, off64_t);
typedef ssize_t (*writes_all)(int, const struct iovec *, int);
typedef int (*grows)(int, off64_t);
typedef int (*reserves)(int, int, off64_t, off64_t);
typedef int (*allocates)(int, off64_t, off64_t);

ssize_t write(int file, const void *bytes, size_t count) {
  static writes really;
  if (is_full(file)) return -1;
  if (!really) really = NEXT(writes, "write");
  return really(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
  static writes_at really;
  if (is_full(file)) return -1;
  if (!really) really = NEXT(writes_at, "pwrite64");
  return really(file, bytes, count, at);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) { return pwrite64(file, bytes, count, at); }

ssize_t writev(int file, const struct iovec *parts, int count) {
  static writes_all really;
  if (is_full(file)) return -1;
  if (!really) really = NEXT(writes_all, "writev");
  return really(file, parts, count);
}

/* A file may become shorter. */
int ftruncate64(int file, off64_t length) {
  static grows really;
  struct stat64 now;
  if (fstat64(file, &now) == 0 && length > now.st_size && is_full(file)) return -1;
  if (!really) really = NEXT(grows, "ftruncate64");
  return really(file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int fallocate64(int file, int mode, off64_t at, off64_t length) {
  static reserves really;
  if (is_full(file)) return -1;
  if (!really) really = NEXT(reserves, "fallocate64");
  return really(file, mode, at, length);
}

int fallocate(int file, int mode, off_t at, off_t length) { return fallocate64(file, mode, at, length); }

int posix_fallocate64(int file, off64_t at, off64_t length) {
  static allocates really;
  if (is_full(file)) return ENOSPC;
  if (!really) really = NEXT(allocates, "posix_fallocate64");
  return really(file, at, length);
}

int posix_fallocate(int file, off_t at, off_t length) { return posix_fallocate64(file, at, length); }
