// Turns a built page into one that reloads itself: the only change that 'serve' makes to what it serves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

inline constexpr std::string_view kReloadScriptPath = "/__waymark/reload.js";
inline constexpr std::string_view kChangesPath = "/__waymark/changes";

/// The page with "connect-src 'self'" added to its Content-Security-Policy element (if it has one) and one script
/// element before its last '</body>' (else at its end). `state` is the site's state that the page was read in: the
/// script compares it with the server's, so a change between loading the page and listening is not missed.
std::string live_page(std::string_view html, std::uint64_t state);

/// The script: listens to kChangesPath, reloads on a change, says so when the last build failed.
std::string_view reload_script();

}  // namespace waymark
