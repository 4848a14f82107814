// A client that sends bytes as they are to a server on the loopback, so that tests can send what no browser would.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace waymark::test {

class RawConnection {
 public:
  explicit RawConnection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      ::close(socket_);
      throw std::runtime_error("can't connect");
    }
  }
  ~RawConnection() { ::close(socket_); }
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return;  // the server has ended; what it said can still be read
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  /// Reads until `part` has arrived; false if the server ends first or nothing comes for `patience`.
  bool wait_for(std::string_view part, std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    while (received_.find(part) == std::string::npos) {
      if (!read_some(patience)) {
        return false;
      }
    }
    return true;
  }
  /// Everything up to the server's end.
  std::string rest() {
    while (read_some(std::chrono::seconds(20))) {
    }
    return received_;
  }
  /// Whether the server ended the connection; REQUIRES an earlier rest() or failed wait_for().
  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] const std::string& received() const { return received_; }
  void forget() { received_.clear(); }

 private:
  bool read_some(std::chrono::milliseconds patience) {
    pollfd wanted{socket_, POLLIN, 0};
    if (::poll(&wanted, 1, static_cast<int>(patience.count())) != 1) {
      return false;
    }
    std::array<char, 65536> buffer;
    const auto size = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
      ended_ = true;
      return false;
    }
    received_.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
  }

  int socket_;
  std::string received_;
  bool ended_ = false;
};

/// Sends `request`, in which '{port}' stands for the port, and returns the whole answer.
inline std::string raw_answer(std::uint16_t port, std::string request) {
  for (std::size_t at = 0; (at = request.find("{port}", at)) != std::string::npos;) {
    request.replace(at, 6, std::to_string(port));
  }
  RawConnection connection(port);
  connection.send(request);
  return connection.rest();
}

/// GET with a right Host, and any further header lines (each ended by CRLF).
inline std::string get(std::uint16_t port, const std::string& target, const std::string& headers = {}) {
  return raw_answer(port, "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n" + headers + "\r\n");
}

inline std::string status_of(const std::string& answer) {
  return answer.size() < 12 ? "no answer" : answer.substr(9, answer.find("\r\n") - 9);
}

inline std::string body_of(const std::string& answer) {
  const auto end = answer.find("\r\n\r\n");
  return end == std::string::npos ? "" : answer.substr(end + 4);
}

/// A header's value, or "-" if it is missing.
inline std::string header_of(const std::string& answer, const std::string& name) {
  const auto start = answer.find("\r\n" + name + ": ");
  if (start == std::string::npos || start > answer.find("\r\n\r\n")) {
    return "-";
  }
  const auto value = start + name.size() + 4;
  return answer.substr(value, answer.find("\r\n", value) - value);
}

}  // namespace waymark::test
