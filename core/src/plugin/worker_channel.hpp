// The host's end of the messages with a worker, and of what the worker prints.
#pragma once

#include "data/descriptor.hpp"
#include "plugin/frame.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// What came back from a worker.
struct WorkerReply {
  enum class Kind : std::uint8_t {
    frame,   ///< the frame
    closed,  ///< the worker has closed its end, most likely by ending
    late,    ///< nothing, by the deadline
    broken,  ///< bytes that are no frame, or that nobody asked for
  };
  Kind kind = Kind::closed;
  Frame frame;
};

/// Neither a slow nor a talkative worker holds it up: it writes, reads, and takes in what is printed, all in one wait
/// with a deadline.
class WorkerChannel {
 public:
  using Clock = std::chrono::steady_clock;

  /// `messages` is a socket, `log` the end of a pipe that can be read.
  WorkerChannel(Descriptor messages, Descriptor log);

  /// Sends a frame, then waits for one.
  WorkerReply exchange(FrameType type, std::uint32_t sequence, std::string_view payload, Clock::time_point deadline);
  /// Waits for a frame that follows another.
  WorkerReply receive(Clock::time_point deadline);
  /// Sends a small frame if that is possible without waiting.
  void send_now(FrameType type, std::uint32_t sequence);

  /// Takes in what the worker has printed until now.
  void read_log();
  /// What the worker has printed since this was last called, at most kMaxLog bytes of it.
  std::string take_log();

  static constexpr std::size_t kMaxLog = std::size_t{64} << 10U;

 private:
  WorkerReply run(std::string_view header, std::string_view payload, Clock::time_point deadline);
  bool send_some(std::string_view& header, std::string_view& payload);
  /// Returns false at the end.
  bool receive_some();

  Descriptor messages_;
  Descriptor log_;
  FrameReader reader_;
  std::string printed_;
  std::size_t dropped_ = 0;  ///< bytes of the log
  std::string buffer_;
};

}  // namespace waymark
