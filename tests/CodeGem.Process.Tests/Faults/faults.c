// Stands between the program and the C library (LD_PRELOAD), and lets one of the calls that change files below one folder go wrong.
//   FAULT_FOLDER  the folder
//   FAULT_AT      which call, counted from 1
//   FAULT_HOW     "kill" ends the process there, a number is the error the call fails with, "wait" waits for the file FAULT_GO
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int count;

static int is_below(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_below(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

static void touch(const char *path) {
  int file = REAL(open)(path, O_CREAT | O_WRONLY, 0600);
  if (file >= 0) close(file);
}

static void wait_for_go(void) {
  const char *go = getenv("FAULT_GO");
  char here[4096];
  snprintf(here, sizeof here, "%s.%d", go, (int)getpid());
  touch(here);
  while (access(go, F_OK) != 0) usleep(500);
}

// True when this call is to fail; errno says how.
static int goes_wrong(void) {
  const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
  if (!at || !how || __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) != atoi(at)) return 0;
  if (strcmp(how, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(how, "wait") == 0) {
    wait_for_go();
    return 0;
  }
  errno = atoi(how);
  return 1;
}

#define ON_PATH(result, name, parameters, arguments, path) \
  result name parameters { return is_below(path) && goes_wrong() ? -1 : REAL(name) arguments; }
#define ON_FILE(result, name, parameters, arguments) \
  result name parameters { return is_file_below(file) && goes_wrong() ? -1 : REAL(name) arguments; }

ON_PATH(int, link, (const char *path, const char *to), (path, to), to)
ON_PATH(int, rename, (const char *path, const char *to), (path, to), to)
ON_PATH(int, renameat2, (int from, const char *path, int folder, const char *to, unsigned how), (from, path, folder, to, how), to)
ON_PATH(int, unlink, (const char *path), (path), path)
ON_PATH(int, mkdir, (const char *path, mode_t mode), (path, mode), path)
ON_PATH(int, rmdir, (const char *path), (path), path)
ON_PATH(int, chmod, (const char *path, mode_t mode), (path, mode), path)
ON_PATH(int, chown, (const char *path, uid_t owner, gid_t group), (path, owner, group), path)
ON_FILE(int, fchmod, (int file, mode_t mode), (file, mode))
ON_FILE(int, fsync, (int file), (file))
ON_FILE(int, flock, (int file, int how), (file, how))
ON_FILE(int, ftruncate, (int file, off_t length), (file, length))
ON_FILE(ssize_t, write, (int file, const void *bytes, size_t length), (file, bytes, length))
ON_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t length, off_t at), (file, bytes, length, at))
ON_FILE(ssize_t, pwrite64, (int file, const void *bytes, size_t length, off64_t at), (file, bytes, length, at))
ON_FILE(ssize_t, pwritev, (int file, const struct iovec *parts, int length, off_t at), (file, parts, length, at))

#define ON_OPEN(name)                                                                       \
  int name(const char *path, int how, ...) {                                                \
    va_list rest;                                                                           \
    va_start(rest, how);                                                                    \
    mode_t mode = how & O_CREAT ? va_arg(rest, mode_t) : 0;                                 \
    va_end(rest);                                                                           \
    return how & O_CREAT && is_below(path) && goes_wrong() ? -1 : REAL(name)(path, how, mode); \
  }

ON_OPEN(open)
ON_OPEN(open64)

// The runtime looks functions up in the C library itself; it is given the whole process, where those above come first.
void *dlopen(const char *name, int how) {
  const char *last = name ? strrchr(name, '/') : 0;
  last = last ? last + 1 : name;
  return REAL(dlopen)(last && (strcmp(last, "libc") == 0 || strcmp(last, "libc.so.6") == 0) ? 0 : name, how);
}
