// Runs the plugin's code, and turns whatever it does into a frame for the host.
#pragma once

#include "plugin/frame.hpp"

#include <waymark/plugin_abi.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace waymark::worker {

struct Outcome {
  FrameType type = FrameType::answer;
  std::string payload;
};

/// Runs `step`. What it throws becomes an outcome: a Complaint and any exception of type `failure`, whose message says
/// `when` it happened, and want of memory of type no_memory.
Outcome guarded(FrameType failure, std::string_view when, const std::function<Outcome()>& step);

/// Has the plugin answer one request, on this thread. REQUIRES: run inside guarded(). Throws Complaint if it does not
/// answer as it must.
Outcome answer_request(const WaymarkPlugin& plugin, std::string_view request);

}  // namespace waymark::worker
