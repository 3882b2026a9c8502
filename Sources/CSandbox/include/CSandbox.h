// Confines processes that read strangers' files. C, because between fork and exec, and after a seccomp filter, only system calls are allowed.
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct sandbox_limits {
    uint64_t memory;        // bytes of address space
    uint64_t cpu_seconds;
    uint64_t file_bytes;    // of each file written
    uint64_t open_files;
    bool listens;           // for LibreOffice, which stops when it cannot listen on a pipe in its folder
};

/// Starts `path` in a process group of its own, with `folder` as its working directory and, where Landlock is there, the only place it can
/// write. It reads `input`, writes `output` and `errors` (files in the folder), may start no other process and reaches no network.
/// The thread that calls must live until the child has ended: the child dies with it. The value is the child, or -errno.
pid_t sandbox_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder,
                    const char *input, const char *output, const char *errors, const struct sandbox_limits *limits);

/// From here on this process opens no file and no socket, and starts no process; what it has open it keeps. False when the kernel refuses.
bool sandbox_enclose_self(void);

/// The version of Landlock the kernel offers; 0 when it has none, and files are guarded by their owners alone.
int sandbox_landlock_version(void);

#endif
