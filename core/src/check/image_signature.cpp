#include "check/image_signature.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

namespace waymark {
namespace {

std::string lower_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  std::string ending(dot == std::string_view::npos ? std::string_view{} : path.substr(dot));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return ending;
}

}  // namespace

bool has_image_signature(const std::filesystem::path& file) {
  const std::string ending = lower_ending(file.filename().string());
  std::array<char, 12> start{};
  std::ifstream in(file, std::ios::binary);
  in.read(start.data(), start.size());
  const std::string_view bytes(start.data(), static_cast<std::size_t>(in.gcount()));
  if (ending == ".png") {
    return bytes.starts_with("\x89PNG\r\n");
  }
  if (ending == ".jpg" || ending == ".jpeg") {
    return bytes.starts_with("\xFF\xD8\xFF");
  }
  if (ending == ".gif") {
    return bytes.starts_with("GIF8");
  }
  return bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP");
}

}  // namespace waymark
