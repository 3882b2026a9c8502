#include <stdbool.h>

// Each takes away new privileges for good and installs a seccomp filter. False when the kernel refuses.
bool filter_converter(bool listens);
bool filter_reader(void);
