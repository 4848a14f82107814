#include "plugin_call.hpp"

#include "plugin/worker_messages.hpp"

#include <atomic>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <new>
#include <thread>

namespace waymark::worker {
namespace {

constexpr const char* kReadTheGate = "waymark/plugin_abi.hpp says how a plugin answers";
constexpr std::size_t kMebibyte = std::size_t{1} << 20U;

/// What the plugin has answered to the request that it works on.
struct Collector {
  std::atomic<bool> open{false};
  std::thread::id thread;
  int answers = 0;
  bool elsewhere = false;
  bool no_memory = false;
  std::size_t size = 0;
  std::string bytes;
};

/// Why not on the stack: a thread of the plugin may still call it when the request is over.
Collector collector;

extern "C" void collect(void* /*context*/, const char* bytes, std::size_t size) {
  if (!collector.open) {
    return;
  }
  if (std::this_thread::get_id() != collector.thread) {
    collector.elsewhere = true;
    return;
  }
  ++collector.answers;
  collector.size = size;
  if (collector.answers == 1 && size <= kMaxPayload) {
    try {
      collector.bytes.assign(bytes, size);
    } catch (const std::bad_alloc&) {
      collector.no_memory = true;  // Why: the plugin's own code, perhaps C, is between here and a handler.
    }
  }
}

Outcome outcome_of(FrameType type, const std::string& message, const std::string& hint) {
  try {
    return {type, to_text(Complaint{message, hint})};
  } catch (const std::bad_alloc&) {
    return {FrameType::no_memory, {}};
  }
}

[[noreturn]] void complain(std::string message) { throw Complaint{std::move(message), kReadTheGate}; }

}  // namespace

Outcome guarded(FrameType failure, std::string_view when, const std::function<Outcome()>& step) {
  try {
    return step();
  } catch (const Complaint& complaint) {
    return outcome_of(failure, complaint.message, complaint.hint);
  } catch (const std::bad_alloc&) {
    return {FrameType::no_memory, {}};
  } catch (const std::exception& error) {
    return outcome_of(failure, "threw an exception" + std::string(when) + ": " + error.what(),
                      "tell the plugin's author");
  } catch (...) {
    return outcome_of(failure, "threw something that is not a std::exception" + std::string(when),
                      "tell the plugin's author");
  }
}

Outcome answer_request(const WaymarkPlugin& plugin, std::string_view request) {
  collector.thread = std::this_thread::get_id();
  collector.answers = 0;
  collector.elsewhere = collector.no_memory = false;
  collector.open = true;
  const int result = plugin.call(request.data(), request.size(), collect, nullptr);
  collector.open = false;
  std::fflush(stdout);
  if (collector.no_memory) {
    throw std::bad_alloc();
  }
  if (result != 0) {
    complain("returned " + std::to_string(result) + ", which means that it failed");
  }
  if (collector.elsewhere) {
    complain("answered on another thread than it was called on");
  }
  if (collector.answers == 0) {
    complain("returned without an answer");
  }
  if (collector.answers > 1) {
    complain("answered more than once");
  }
  if (collector.size > kMaxPayload) {
    complain("answered with " + std::to_string(collector.size / kMebibyte) + " MiB; at most " +
             std::to_string(kMaxPayload / kMebibyte) + " MiB are allowed");
  }
  return {FrameType::answer, std::move(collector.bytes)};
}

}  // namespace waymark::worker
