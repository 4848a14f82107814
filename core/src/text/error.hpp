// Thrown when the program cannot go on: an unreadable file, a full disk, wrong use.
#pragma once

#include <waymark/diagnostic.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace waymark {

/// Carries the place and a hint, so that main can print it like any diagnostic.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, std::string hint = {}, Place place = {})
      : std::runtime_error(message), hint_(std::move(hint)), place_(std::move(place)) {}
  [[nodiscard]] const std::string& hint() const { return hint_; }
  [[nodiscard]] const Place& place() const { return place_; }

 private:
  std::string hint_;
  Place place_;
};

/// The command line asks for something that does not exist or does not fit; the program exits with 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace waymark
