#include "serve/preview_server.hpp"

#include "serve/preview_reply.hpp"
#include "text/error.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/Net/TCPServerParams.h>
#include <Poco/ThreadPool.h>
#include <fmt/format.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

using Clock = std::chrono::steady_clock;
using Poco::Net::Socket;
using Poco::Net::StreamSocket;

constexpr std::chrono::milliseconds kTick{50};  // how soon a stop is noticed, and a change sent on
constexpr int kWaiting = 64;

/// Keeps a socket from programs that a build starts meanwhile.
void close_on_exec(const Socket& socket) { ::fcntl(socket.impl()->sockfd(), F_SETFD, FD_CLOEXEC); }

Poco::Net::ServerSocket listen_on(std::uint16_t port) {
  Poco::Net::ServerSocket socket;
  try {
    // Why not ServerSocket's constructor: it shares the port with another process that does the same, so a second
    // preview on a port in use would be taken for a success.
    socket.bind(Poco::Net::SocketAddress("127.0.0.1", port), true, false);
    socket.listen(kWaiting);
    close_on_exec(socket);
  } catch (const Poco::Exception& exception) {
    if (exception.code() == EACCES || exception.code() == EPERM) {
      throw Error(fmt::format("this user may not use port {}", port), "choose a port over 1023 with '--port'");
    }
    if (exception.code() == EADDRINUSE) {
      throw Error(fmt::format("port {} is in use", port),
                  "end the program that uses it, or choose another with '--port' (0 finds a free one)");
    }
    throw Error(fmt::format("can't listen on port {}: {}", port, exception.displayText()));
  }
  return socket;
}

}  // namespace

struct PreviewServer::Shared {
  std::filesystem::path site;
  std::uint16_t port = 0;
  const ChangeFeed& feed;
  PreviewLimits limits;
  std::atomic<bool> stopping{false};
  std::atomic<std::size_t> streams{0};
};

/// One request and its answer.
class PreviewServer::Connection : public Poco::Net::TCPServerConnection {
 public:
  Connection(const StreamSocket& socket, std::shared_ptr<Shared> shared)
      : TCPServerConnection(socket), shared_(std::move(shared)) {}

  void run() override {
    try {
      close_on_exec(socket());
      socket().setBlocking(false);
      socket().setNoDelay(true);
      answer();
      end_politely();
    } catch (const Poco::Exception&) {
      // The client has gone. There is nobody to tell.
    }
    socket().close();
  }

 private:
  [[nodiscard]] bool stopping() const { return shared_->stopping.load(std::memory_order_relaxed); }

  /// Waits until the socket can be read or written; false at the deadline or when the server stops.
  bool wait(int mode, Clock::time_point deadline) {
    while (!stopping() && Clock::now() < deadline) {
      if (socket().poll(Poco::Timespan(std::chrono::microseconds(kTick).count()), mode)) {
        return true;
      }
    }
    return false;
  }

  /// The request's head, or nothing if the client ended or the server stops; `refusal` is set if it must be told why.
  std::optional<std::string> read_head(std::optional<Refusal>& refusal) {
    const auto deadline = Clock::now() + shared_->limits.head_time;
    std::string bytes;
    std::array<char, 4096> buffer{};
    while (wait(Socket::SELECT_READ, deadline)) {
      const int size = socket().receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
      if (size == 0) {
        return std::nullopt;
      }
      if (size < 0) {
        continue;
      }
      const std::size_t seen = bytes.size() < 3 ? 0 : bytes.size() - 3;
      bytes.append(buffer.data(), static_cast<std::size_t>(size));
      const std::size_t end = bytes.find("\r\n\r\n", seen);
      if (end != std::string::npos && end + 4 <= shared_->limits.head_bytes) {
        bytes.resize(end + 4);
        return bytes;
      }
      if (end != std::string::npos || bytes.size() > shared_->limits.head_bytes) {
        refusal = Refusal{431, "The request's headers are too long."};
        return std::nullopt;
      }
    }
    if (!stopping()) {
      refusal = Refusal{408, "The request took too long."};
    }
    return std::nullopt;
  }

  void answer() {
    std::optional<Refusal> refusal;
    const std::optional<std::string> bytes = read_head(refusal);
    if (!bytes && !refusal) {
      return;
    }
    RequestHead head;
    PreviewReply reply;
    if (refusal) {
      reply = refusal_reply(*refusal);
    } else {
      try {
        head = parse_head(*bytes);
        reply = reply_to(head, shared_->site, shared_->port, shared_->feed);
      } catch (const Poco::Exception&) {
        reply = refusal_reply({400, "The request is malformed."});
      } catch (const Error& error) {
        reply = refusal_reply({500, error.what()});
      }
    }
    if (reply.kind == PreviewReply::Body::events && head.method == "GET") {
      follow_changes(reply);
      return;
    }
    const auto deadline = Clock::now() + shared_->limits.answer_time;
    if (send(head_text(reply), deadline) && head.method != "HEAD") {
      if (reply.kind == PreviewReply::Body::file) {
        send_file(reply, deadline);
      } else {
        send(reply.text, deadline);
      }
    }
  }

  bool send(std::string_view bytes, Clock::time_point deadline) {
    while (!bytes.empty()) {
      if (!wait(Socket::SELECT_WRITE, deadline)) {
        return false;
      }
      const auto most = static_cast<int>(std::min<std::size_t>(bytes.size(), 1U << 20U));
      const int sent = socket().sendBytes(bytes.data(), most, MSG_NOSIGNAL);
      if (sent > 0) {
        bytes.remove_prefix(static_cast<std::size_t>(sent));
      }
    }
    return true;
  }

  /// Sends as many bytes as were announced; a file that got shorter meanwhile ends the connection early.
  void send_file(const PreviewReply& reply, Clock::time_point deadline) {
    std::array<char, 65536> buffer;
    for (std::uintmax_t left = reply.size; left != 0;) {
      const auto most = static_cast<std::size_t>(std::min<std::uintmax_t>(left, buffer.size()));
      const auto size = ::read(reply.file.get(), buffer.data(), most);
      if (size < 0 && errno == EINTR) {
        continue;
      }
      if (size <= 0 || !send({buffer.data(), static_cast<std::size_t>(size)}, deadline)) {
        return;
      }
      left -= static_cast<std::uintmax_t>(size);
    }
  }

  /// Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): the state at once and after
  /// each change, until the client or the server ends.
  void follow_changes(const PreviewReply& reply) {
    struct Counted {
      explicit Counted(std::atomic<std::size_t>& counter) : count(counter), number(counter.fetch_add(1) + 1) {}
      ~Counted() { count.fetch_sub(1); }
      std::atomic<std::size_t>& count;
      std::size_t number;
    };
    const Counted counted(shared_->streams);
    const auto write_time = [] { return Clock::now() + std::chrono::seconds(5); };
    if (counted.number > shared_->limits.streams) {
      const PreviewReply full = refusal_reply({503, "Too many pages are open."});
      send(head_text(full) + full.text, write_time());
      return;
    }
    if (!send(head_text(reply) + "retry: 500\n\n", write_time())) {
      return;
    }
    std::optional<ChangeFeed::State> told;
    auto comment_due = Clock::now() + shared_->limits.stream_comment;
    while (!stopping()) {
      const ChangeFeed::State state = shared_->feed.state();
      std::string news;
      if (told != state) {
        news = fmt::format("event: state\ndata: {} {}\n\n", state.number, state.failed ? "failed" : "ok");
        told = state;
      } else if (Clock::now() >= comment_due) {
        news = ": still here\n\n";
      }
      if (!news.empty()) {
        if (!send(news, write_time())) {
          return;
        }
        comment_due = Clock::now() + shared_->limits.stream_comment;
      }
      if (wait(Socket::SELECT_READ, Clock::now() + kTick)) {
        return;  // the client ended, or says more than a stream's client may
      }
    }
  }

  /// Tells the client that all is sent, and lets it end first: closing at once could discard what it hasn't read yet.
  void end_politely() {
    socket().shutdownSend();
    const auto deadline = Clock::now() + std::chrono::seconds(2);
    std::array<char, 4096> buffer{};
    std::size_t most = 1U << 20U;
    while (most > buffer.size() && wait(Socket::SELECT_READ, deadline)) {
      const int size = socket().receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
      if (size == 0) {
        return;
      }
      most -= buffer.size();
    }
  }

  std::shared_ptr<Shared> shared_;
};

class PreviewServer::ConnectionFactory : public Poco::Net::TCPServerConnectionFactory {
 public:
  explicit ConnectionFactory(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}
  Poco::Net::TCPServerConnection* createConnection(const StreamSocket& socket) override {
    return new Connection(socket, shared_);  // Poco owns it
  }

 private:
  std::shared_ptr<Shared> shared_;
};

/// The socket, the threads, and Poco's server between them.
class PreviewServer::Listener {
 public:
  Listener(const Poco::Net::ServerSocket& socket, const std::shared_ptr<Shared>& shared)
      : threads_(2, static_cast<int>(shared->limits.connections) + 1),
        server_(new ConnectionFactory(shared), threads_, socket, parameters(shared->limits)) {}
  void start() { server_.start(); }
  void stop() {
    server_.stop();
    threads_.joinAll();
  }

 private:
  static Poco::Net::TCPServerParams::Ptr parameters(const PreviewLimits& limits) {
    Poco::Net::TCPServerParams::Ptr result = new Poco::Net::TCPServerParams;
    result->setMaxThreads(static_cast<int>(limits.connections));
    result->setMaxQueued(static_cast<int>(limits.connections));
    return result;
  }
  Poco::ThreadPool threads_;
  Poco::Net::TCPServer server_;
};

PreviewServer::PreviewServer(std::filesystem::path site, std::uint16_t port, const ChangeFeed& feed,
                             PreviewLimits limits) {
  const Poco::Net::ServerSocket socket = listen_on(port);
  shared_.reset(new Shared{std::move(site), socket.address().port(), feed, limits, {false}, {0}});
  listener_ = std::make_unique<Listener>(socket, shared_);
}

PreviewServer::~PreviewServer() { stop(); }

std::uint16_t PreviewServer::port() const { return shared_->port; }

void PreviewServer::start() { listener_->start(); }

void PreviewServer::stop() {
  if (!shared_->stopping.exchange(true)) {
    listener_->stop();
  }
}

}  // namespace waymark
