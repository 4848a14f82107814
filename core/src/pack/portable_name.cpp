#include "pack/portable_name.hpp"

#include "data/text_file.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace waymark {
namespace {

/// Windows: "Naming Files, Paths, and Namespaces", the reserved names; they stay reserved with an extension.
bool is_device_name(std::string_view name) {
  constexpr std::array<std::string_view, 7> kDevices{"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"};
  constexpr std::array<std::string_view, 3> kSuperscripts{"\xC2\xB9", "\xC2\xB2", "\xC2\xB3"};
  std::string stem = fold_case(name.substr(0, name.find('.')));
  stem.erase(stem.find_last_not_of(' ') + 1);
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) {
    return true;
  }
  const std::string_view port = std::string_view(stem).substr(0, 3);
  if (port != "com" && port != "lpt") {
    return false;
  }
  const std::string_view number = std::string_view(stem).substr(3);
  return (number.size() == 1 && number[0] >= '1' && number[0] <= '9') ||
         std::find(kSuperscripts.begin(), kSuperscripts.end(), number) != kSuperscripts.end();
}

}  // namespace

NameProblem name_problem(std::string_view name) {
  const auto refused = [&](std::string_view why, std::string_view hint) {
    return NameProblem{fmt::format("the name '{}' {}", printable(name), why), std::string(hint)};
  };
  if (invalid_utf8(name)) {
    return refused("is not valid UTF-8", "rename it");
  }
  constexpr std::string_view kForbidden = "<>:\"|?*\\";
  const auto* bad = std::find_if(name.begin(), name.end(), [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f || kForbidden.find(c) != std::string_view::npos;
  });
  if (bad != name.end()) {
    return refused(fmt::format("holds '{}', which Windows does not allow", printable({bad, 1})),
                   "rename it: use letters, digits, hyphens and spaces");
  }
  if (!name.empty() && (name.back() == '.' || name.back() == ' ')) {
    return refused(
        name.back() == '.' ? "ends with a dot, which Windows takes off" : "ends with a space, which Windows takes off",
        "rename it");
  }
  if (is_device_name(name)) {
    return refused("belongs to a device on Windows", "rename it");
  }
  if (name.size() > kMaxNameBytes) {
    return refused(fmt::format("is longer than {} bytes", kMaxNameBytes), "give it a shorter name");
  }
  return {};
}

NameProblem site_path_problem(std::string_view path) {
  if (path.size() <= kMaxSitePathBytes) {
    return {};
  }
  return {fmt::format("the path '{}' is longer than {} bytes, so Windows may not open it", printable(path),
                      kMaxSitePathBytes),
          "shorten the names of the file and its folders"};
}

}  // namespace waymark
