#define _GNU_SOURCE
#include "filter.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The numbers of this architecture's system calls are not known here."
#endif

#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))
#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
#define REFUSE(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
// Refused as the owner of a file would refuse it: programs expect that and go on.
#define DENY(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), REFUSE(EACCES)
#define ABSENT(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), REFUSE(ENOSYS)

// A call made for another architecture has other numbers, and would pass this filter under a wrong name.
#define OPENING                                                                                                     \
    LOAD(offsetof(struct seccomp_data, arch)), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0),        \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS), LOAD(offsetof(struct seccomp_data, nr)),               \
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)

// No network, no other process to talk to, nothing of the kernel that parsing never needs.
#define NO_NEIGHBOURS                                                                                               \
    DENY(connect), DENY(ptrace), DENY(process_vm_readv), DENY(process_vm_writev), DENY(kill), DENY(tkill), DENY(rt_sigqueueinfo),            \
        DENY(rt_tgsigqueueinfo), DENY(pidfd_open), DENY(pidfd_send_signal), DENY(pidfd_getfd), DENY(setsid),        \
        DENY(setpgid), DENY(unshare), DENY(setns), DENY(mount), DENY(umount2), DENY(pivot_root), DENY(chroot),      \
        DENY(open_tree), DENY(move_mount), DENY(fsopen), DENY(mount_setattr), DENY(bpf), DENY(perf_event_open),     \
        DENY(userfaultfd), DENY(keyctl), DENY(add_key), DENY(request_key), DENY(init_module), DENY(finit_module),   \
        DENY(delete_module), DENY(kexec_load), DENY(reboot), DENY(swapon), DENY(quotactl), DENY(acct),              \
        DENY(msgget), DENY(semget), DENY(shmget), DENY(mq_open), ABSENT(io_uring_setup)

#define NO_SOCKETS DENY(socket), DENY(bind), DENY(listen), DENY(accept), DENY(accept4)

#ifdef __NR_fork
#define NO_FORK DENY(fork), DENY(vfork)
#define NO_OPENING DENY(open), DENY(creat), DENY(openat), DENY(openat2)
#define NO_WRITING_ELSEWHERE WRITABLE_NOWHERE(access, 1), WRITABLE_NOWHERE(faccessat, 2), WRITABLE_NOWHERE(faccessat2, 2)
#else
#define NO_FORK
#define NO_OPENING DENY(openat), DENY(openat2)
#define NO_WRITING_ELSEWHERE WRITABLE_NOWHERE(faccessat, 2), WRITABLE_NOWHERE(faccessat2, 2)
#endif

static bool install(struct sock_filter *filter, size_t count) {
    struct sock_fprog program = {.len = (unsigned short)count, .filter = filter};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

// "May I write there?" is answered no: the call looks at owners and not at Landlock, and LibreOffice would try to listen in /tmp.
#define WRITABLE_NOWHERE(call, argument)                                                                            \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD(ARGUMENT(argument)),                               \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, W_OK, 0, 1), REFUSE(EACCES), ALLOW

bool filter_converter(bool listens) {
    const unsigned self = (unsigned)getpid();
    // A stream between local programs, which without `connect` nobody can be reached through.
    const unsigned family = listens ? AF_UNIX : AF_UNSPEC;
    struct sock_filter filter[] = {
        OPENING,
        NO_NEIGHBOURS,
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 8), LOAD(ARGUMENT(0)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, family, 1, 0), REFUSE(EACCES), LOAD(ARGUMENT(1)),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0xf), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SOCK_STREAM, 1, 0), REFUSE(EACCES),
        ALLOW,
        NO_WRITING_ELSEWHERE,
        NO_FORK,
        // glibc falls back to clone, whose flags can be looked at: threads yes, processes no.
        ABSENT(clone3),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4), LOAD(ARGUMENT(0)),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), REFUSE(EACCES), ALLOW,
        // abort and raise are signals to oneself.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_tgkill, 0, 4), LOAD(ARGUMENT(0)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, self, 1, 0), REFUSE(EACCES), ALLOW,
        // The limits of other processes of the same user.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_prlimit64, 0, 4), LOAD(ARGUMENT(0)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0), REFUSE(EACCES), ALLOW,
        ALLOW,
    };
    return install(filter, sizeof filter / sizeof *filter);
}

bool filter_reader(void) {
    struct sock_filter filter[] = {
        OPENING,
        NO_NEIGHBOURS,
        NO_SOCKETS,
        NO_FORK,
        NO_OPENING,
        DENY(execve), DENY(execveat), DENY(clone), ABSENT(clone3), DENY(prlimit64),
        ALLOW,
    };
    return install(filter, sizeof filter / sizeof *filter);
}
