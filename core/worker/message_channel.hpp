// The worker's end of the messages with the program that started it.
#pragma once

#include "plugin/frame.hpp"

#include <cstdint>
#include <string_view>

namespace waymark::worker {

/// What the program gives its workers.
inline constexpr int kMessages = 3;
inline constexpr int kPluginMemory = 4;

/// Waits for the next frame. Ends the process if there is none: then the program has gone.
Frame receive_frame();

/// Sends a frame that belongs to the one last received. Safe in a signal handler; ends the process if it fails.
void send_frame(FrameType type, std::string_view payload);

/// Sends it, then ends the process. Safe in a signal handler.
[[noreturn]] void send_last_frame(FrameType type, std::string_view payload);

}  // namespace waymark::worker
