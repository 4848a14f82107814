// The HTTP server of the preview: on the loopback only, read only, with every resource bounded.
#pragma once

#include "serve/change_feed.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace waymark {

/// What a client may use up. Every connection carries one request.
struct PreviewLimits {
  std::size_t connections = 48;  ///< answered at once, each on a thread; as many more wait, others are turned away
  std::size_t streams = 32;      ///< of `connections`, those that may follow the changes
  std::size_t head_bytes = 16384;
  std::chrono::milliseconds head_time{10'000};      ///< from the connection to the end of the request's head
  std::chrono::milliseconds answer_time{120'000};   ///< to take the whole answer, streams excepted
  std::chrono::milliseconds stream_comment{5'000};  ///< between comments that keep a stream open
};

/// Serves one site from its own threads between start() and stop().
///
/// Why not Poco's HTTPServer: its time limit starts again with every byte, so a client that sends one byte now and
/// then holds a thread for ever. Poco's TCPServer gives the threads; the head is read here, against one deadline, and
/// parsed by Poco.
class PreviewServer {
 public:
  /// Takes the port (0: any free one) on 127.0.0.1; connections wait until start(). `feed` must outlive the server.
  /// Throws Error, with a hint, if the port is in use or not allowed.
  PreviewServer(std::filesystem::path site, std::uint16_t port, const ChangeFeed& feed, PreviewLimits limits = {});
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  void start();
  /// Ends every connection, streams too, and returns when no thread is left. Default: on destruction.
  void stop();

 private:
  struct Shared;
  class Connection;
  class ConnectionFactory;
  class Listener;
  std::shared_ptr<Shared> shared_;
  std::unique_ptr<Listener> listener_;
};

}  // namespace waymark
