#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "filter.h"
#include "landlock.h"

static bool limit(int resource, uint64_t soft, uint64_t hard) {
    struct rlimit both = {.rlim_cur = soft, .rlim_max = hard};
    return setrlimit(resource, &both) == 0;
}

static bool set_limits(const struct sandbox_limits *limits) {
    // Two more seconds of processor time, so that the signal that names its cause arrives before the one that does not.
    return limit(RLIMIT_AS, limits->memory, limits->memory) && limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 2)
        && limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes) && limit(RLIMIT_NOFILE, limits->open_files, limits->open_files)
        && limit(RLIMIT_CORE, 0, 0);
}

static bool put(const char *path, int flags, int number) {
    int file = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
    return file >= 0 && dup2(file, number) == number;
}

static void forget_signals(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

pid_t sandbox_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder,
                    const char *input, const char *output, const char *errors, const struct sandbox_limits *limits) {
    // A handler of the parent's must not run in the child before they are forgotten there.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t parent = getpid();
    const pid_t child = fork();
    const int failure = errno;
    if (child != 0) {
        pthread_sigmask(SIG_SETMASK, &before, NULL);
        if (child > 0) setpgid(child, child);
        return child > 0 ? child : -failure;
    }
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(126);
    forget_signals();
    umask(077);
    if (chdir(folder) != 0 || !put(input, O_RDONLY, 0) || !put(output, O_WRONLY | O_CREAT | O_TRUNC, 1)
        || !put(errors, O_WRONLY | O_CREAT | O_TRUNC, 2))
        _exit(126);
    syscall(SYS_close_range, 3, ~0U, 0);
    if (!set_limits(limits) || !landlock_to(folder) || !filter_converter(limits->listens)) _exit(126);
    execve(path, arguments, environment);
    _exit(127);
}

bool sandbox_enclose_self(void) {
    return filter_reader();
}
