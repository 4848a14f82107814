// Loaded before the C library (LD_PRELOAD): counts the calls that change a file system, and from the one that
// WAYMARK_FAIL_AT names on lets them fail, or ends the process there and then. Tests of interrupted releases use it.
//
// WAYMARK_FAIL_HOW: 'count' writes the number of calls to standard error at the end; 'kill' ends the process at the
// call; 'full', 'read-only' and 'broken' let this and all later ones fail with ENOSPC, EROFS and EIO; 'rename' lets
// only renaming fail.
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;
static long fail_at;
static const char* how = "";

__attribute__((constructor)) static void start(void) {
  const char* at = getenv("WAYMARK_FAIL_AT");
  const char* given = getenv("WAYMARK_FAIL_HOW");
  fail_at = at != NULL ? atol(at) : 0;
  how = given != NULL ? given : "";
}

__attribute__((destructor)) static void end(void) {
  if (strcmp(how, "count") == 0) {
    fprintf(stderr, "calls: %ld\n", atomic_load(&calls));
  }
}

// Whether the call that now comes is to fail; then errno is set.
static int fails(int renames) {
  const long call = atomic_fetch_add(&calls, 1) + 1;
  if (fail_at == 0 || call < fail_at || strcmp(how, "count") == 0) {
    return 0;
  }
  if (strcmp(how, "kill") == 0) {
    raise(SIGKILL);
  }
  if (strcmp(how, "rename") == 0) {
    errno = EIO;
    return renames;
  }
  errno = strcmp(how, "full") == 0 ? ENOSPC : strcmp(how, "read-only") == 0 ? EROFS : EIO;
  return 1;
}

#define REAL(name, result, ...)                                   \
  static result (*real)(__VA_ARGS__);                             \
  if (real == NULL) {                                             \
    *(void**)(&real) = dlsym(RTLD_NEXT, name);                    \
  }

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  REAL("open", int, const char*, int, ...)
  if ((flags & O_CREAT) != 0 && fails(0)) {
    return -1;
  }
  return real(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  return open(path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  REAL("write", ssize_t, int, const void*, size_t)
  struct stat status;
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && fails(0)) {
    return -1;
  }
  return real(descriptor, bytes, size);
}

int mkdir(const char* path, mode_t mode) {
  REAL("mkdir", int, const char*, mode_t)
  return fails(0) ? -1 : real(path, mode);
}

char* mkdtemp(char* path) {
  REAL("mkdtemp", char*, char*)
  return fails(0) ? NULL : real(path);
}

int link(const char* from, const char* to) {
  REAL("link", int, const char*, const char*)
  return fails(0) ? -1 : real(from, to);
}

int rename(const char* from, const char* to) {
  REAL("rename", int, const char*, const char*)
  return fails(1) ? -1 : real(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned int flags) {
  REAL("renameat2", int, int, const char*, int, const char*, unsigned int)
  return fails(1) ? -1 : real(from_folder, from, to_folder, to, flags);
}

int syncfs(int descriptor) {
  REAL("syncfs", int, int)
  return fails(0) ? -1 : real(descriptor);
}

int fsync(int descriptor) {
  REAL("fsync", int, int)
  return fails(0) ? -1 : real(descriptor);
}

int unlinkat(int folder, const char* path, int flags) {
  REAL("unlinkat", int, int, const char*, int)
  return fails(0) ? -1 : real(folder, path, flags);
}
