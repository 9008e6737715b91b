/*
 * Loaded before everything else (LD_PRELOAD), it makes a program believe in another time: MOVED_BY seconds from the real one.
 *
 * What is waited for until an instant is told to the system in real time. Where that is forgotten, as in datefudge, whoever waits within a clock that is
 * ahead waits for days, and whoever waits within one that is behind not at all: then every watchdog of Firefox keeps a core busy.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* Of a clock that begins with the machine no instant is as late as this. */
#define SINCE_1970 1000000000

static long moved;
static int (*real_gettime)(clockid_t, struct timespec *);
static int (*real_cond)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
static int (*real_sem)(sem_t *, const struct timespec *);
static int (*real_mutex)(pthread_mutex_t *, const struct timespec *);

/* Of the conditions there are two kinds in x86: without a version one gets that of before 2003. */
static void *next(const char *name, const char *version) {
  void *found = version ? dlvsym(RTLD_NEXT, name, version) : NULL;
  return found ? found : dlsym(RTLD_NEXT, name);
}

__attribute__((constructor)) static void begin(void) {
  const char *by = getenv("MOVED_BY");
  moved = by ? atol(by) : 0;
  real_cond = next("pthread_cond_timedwait", "GLIBC_2.3.2");
  real_sem = next("sem_timedwait", NULL);
  real_mutex = next("pthread_mutex_timedlock", NULL);
  real_gettime = next("clock_gettime", NULL);
}

int clock_gettime(clockid_t clock, struct timespec *at) {
  /* Memory may be asked for, and with it the time, before we have begun. */
  int failed = real_gettime ? real_gettime(clock, at) : (int)syscall(SYS_clock_gettime, clock, at);
  if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) at->tv_sec += moved;
  return failed;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  struct timespec now;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &now)) return -1;
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}

static struct timespec really(const struct timespec *until) {
  struct timespec real = *until;
  if (real.tv_sec > SINCE_1970) real.tv_sec -= moved;
  return real;
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, const struct timespec *restrict until) {
  struct timespec real = really(until);
  return real_cond(condition, mutex, &real);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
  struct timespec real = really(until);
  return real_sem(semaphore, &real);
}

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until) {
  struct timespec real = really(until);
  return real_mutex(mutex, &real);
}
