// The day that reviews are held against: the one place where the clock is read.
#pragma once

#include "data/date.hpp"

#include <string>

namespace waymark {

/// `given` as YYYY-MM-DD if it is not empty, else the day of SOURCE_DATE_EPOCH (UTC), else today (UTC). Throws
/// UsageError if `given` is no date.
Date today(const std::string& given);

}  // namespace waymark
