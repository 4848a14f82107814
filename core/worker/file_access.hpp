// Confines the worker's process to reading the system's libraries (Landlock).
#pragma once

#include "plugin/sandbox_layer.hpp"

namespace waymark::worker {

/// For good, and for every thread to come. From then on no file outside the system's library folders can be opened, and
/// where the kernel can tell, no network address be used and no process outside be signalled. REQUIRES: no new
/// privileges, and no other thread.
SandboxLayer confine_file_access();

}  // namespace waymark::worker
