#include "CSandbox.h"

// From here on this process writes in the folder alone, and reads there and where programs lie. True when the kernel has no Landlock.
bool landlock_to(const char *folder);
