#define _GNU_SOURCE
#include "landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Names newer than Debian 12's headers have; the kernel's numbers are the same everywhere.
#define REFER (1ULL << 13)
#define TRUNCATE (1ULL << 14)

#define READ (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define FIRST_VERSION ((1ULL << 13) - 1)
#define OF_FILES (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | TRUNCATE)

// Programs and their data; fonts; what the C library looks up. Not /home, /var/lib, /srv or /root: the server's data lies there.
static const char *const readable[] = {
    "/usr", "/bin", "/lib", "/lib64", "/opt", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/libreoffice", "/etc/localtime",
    "/etc/alternatives", "/etc/papersize", "/etc/nsswitch.conf", "/etc/passwd", "/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice",
    "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/sys/devices/system/cpu", "/dev/urandom", "/dev/random",
};

int sandbox_landlock_version(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? (int)version : 0;
}

// A path that is not there needs no permission.
static bool permit(int rules, const char *path, uint64_t access, uint64_t handled) {
    int folder = open(path, O_PATH | O_CLOEXEC);
    if (folder < 0) return true;
    int probe = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (probe < 0) access &= OF_FILES;
    else close(probe);
    struct landlock_path_beneath_attr rule = {.allowed_access = access & handled, .parent_fd = folder};
    bool done = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    close(folder);
    return done;
}

bool landlock_to(const char *folder) {
    int version = sandbox_landlock_version();
    if (version == 0) return true;
    uint64_t handled = FIRST_VERSION | (version >= 2 ? REFER : 0) | (version >= 3 ? TRUNCATE : 0);
    struct landlock_ruleset_attr attributes = {.handled_access_fs = handled};
    // The kernel takes the first field alone from programs that know no more.
    int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0);
    if (rules < 0) return false;
    bool done = permit(rules, folder, handled, handled) && permit(rules, "/dev/null", READ | LANDLOCK_ACCESS_FS_WRITE_FILE, handled);
    for (size_t index = 0; done && index < sizeof readable / sizeof *readable; index++) done = permit(rules, readable[index], READ, handled);
    done = done && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return done;
}
