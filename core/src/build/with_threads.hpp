// Runs a build with as many threads as its request allows.
#pragma once

#include "build/build.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <utility>

namespace waymark {

/// Runs `work` in an arena of its own; exceptions come through.
template <typename Work>
void with_threads(const BuildRequest& request, Work work) {
  const std::size_t threads =
      request.jobs != 0 ? request.jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute(std::move(work));
}

}  // namespace waymark
