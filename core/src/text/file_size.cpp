#include "text/file_size.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

constexpr std::size_t kKilobyte = 1'000;
constexpr std::size_t kMegabyte = 1'000'000;

}  // namespace

std::string shown_size(std::size_t bytes) {
  if (bytes >= kMegabyte) {
    const std::size_t tenths = (bytes + kMegabyte / 20) / (kMegabyte / 10);
    return fmt::format("{}.{} MB", tenths / 10, tenths % 10);
  }
  return fmt::format("{} KB", std::max<std::size_t>(1, (bytes + kKilobyte / 2) / kKilobyte));
}

}  // namespace waymark
