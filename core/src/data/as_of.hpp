// The day, month or year by which a statement is known to have been true.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// What readers see of YYYY, YYYY-MM, YYYY-MM-DD or 'source': 'as of 2022', 'as of July 2022', 'as of 1 July 2022',
/// 'as of the source' (one without a date). Its spaces don't break. Nothing if `text` is none of them.
std::optional<std::string> as_of_words(std::string_view text);

/// What authors may write, as a hint says it.
inline constexpr std::string_view kAsOfHint =
    "write a year, a month or a day: '2022', '2022-07' or '2022-07-01'; or 'source', if only a source without a date "
    "says so";

}  // namespace waymark
