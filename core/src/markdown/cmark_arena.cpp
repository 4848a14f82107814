#include "markdown/cmark_arena.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace waymark {
namespace {

constexpr std::size_t kAlignment = 16;
constexpr std::size_t kChunkSize = std::size_t{1} << 18;

/// Hands out memory by moving a mark forward; each piece is preceded by its size, which growing needs.
class Arena {
 public:
  void* allocate(std::size_t size) {
    const std::size_t needed = (size + 2 * kAlignment - 1) & ~(kAlignment - 1);
    if (needed < size) {
      throw std::bad_alloc();
    }
    while (chunk_ < chunks_.size() && chunks_[chunk_].size - used_ < needed) {
      ++chunk_;
      used_ = 0;
    }
    if (chunk_ == chunks_.size()) {
      const std::size_t chunk_size = std::max(kChunkSize, needed);
      chunks_.push_back({std::make_unique_for_overwrite<std::byte[]>(chunk_size), chunk_size});
      used_ = 0;
    }
    std::byte* start = chunks_[chunk_].bytes.get() + used_;
    used_ += needed;
    std::memcpy(start, &size, sizeof size);
    return start + kAlignment;
  }

  static std::size_t size_of(void* piece) {
    std::size_t size = 0;
    std::memcpy(&size, static_cast<std::byte*>(piece) - kAlignment, sizeof size);
    return size;
  }

  /// Makes all memory free again. Keeps the first chunk, so that the next page need not ask for it.
  void reset() {
    if (chunks_.size() > 1) {
      chunks_.resize(1);
    }
    chunk_ = 0;
    used_ = 0;
  }

  int users = 0;

 private:
  struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  std::vector<Chunk> chunks_;
  std::size_t chunk_ = 0;
  std::size_t used_ = 0;
};

thread_local Arena arena;

// cmark-gfm is C: an exception must not pass through it, and it expects to be ended when memory runs out.
void* allocate_or_abort(std::size_t size) {
  try {
    return arena.allocate(size);
  } catch (const std::bad_alloc&) {
    std::abort();
  }
}

extern "C" void* waymark_arena_calloc(std::size_t count, std::size_t size) {
  const std::size_t total = count * size;
  void* piece = allocate_or_abort(total);
  std::memset(piece, 0, total);
  return piece;
}

extern "C" void* waymark_arena_realloc(void* old, std::size_t size) {
  if (old != nullptr && Arena::size_of(old) >= size) {
    return old;
  }
  void* piece = allocate_or_abort(size);
  if (old != nullptr) {
    std::memcpy(piece, old, Arena::size_of(old));
  }
  return piece;
}

extern "C" void waymark_arena_free(void* /*piece*/) {}

}  // namespace

CmarkArena::CmarkArena() { ++arena.users; }

CmarkArena::~CmarkArena() {
  if (--arena.users == 0) {
    arena.reset();
  }
}

cmark_mem* CmarkArena::memory() {
  static cmark_mem memory{waymark_arena_calloc, waymark_arena_realloc, waymark_arena_free};
  return &memory;
}

}  // namespace waymark
