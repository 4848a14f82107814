// What a fuzzer says of a parser's answer: a broken promise ends the program, so that libFuzzer keeps the input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace waymark::fuzz {

/// Ends the program, naming `promise`, unless it was kept.
inline void require(bool kept, const char* promise) {
  if (!kept) {
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
  }
}

}  // namespace waymark::fuzz
