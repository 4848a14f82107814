// Memory for cmark-gfm's trees: one arena a thread, emptied at once when the thread's outermost parse is over.
#pragma once

#include <cmark-gfm.h>

namespace waymark {

/// While one lives, `memory()` serves the thread that made it; the outermost one's end frees everything.
///
/// Why: cmark-gfm allocates every node by itself, and half of its time went to malloc and free.
class CmarkArena {
 public:
  CmarkArena();
  ~CmarkArena();
  CmarkArena(const CmarkArena&) = delete;
  CmarkArena& operator=(const CmarkArena&) = delete;

  /// What to pass to cmark_parser_new_with_mem(). REQUIRES that a CmarkArena lives on this thread.
  static cmark_mem* memory();
};

}  // namespace waymark
