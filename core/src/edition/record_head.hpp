// The first lines of edition.json, which say what edition it is, read without the rest.
#pragma once

#include "data/date.hpp"
#include "edition/version.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The head ends well within this many bytes of edition.json.
inline constexpr std::size_t kRecordHeadBytes = std::size_t{64} << 10U;

struct RecordHead {
  std::string base_id;
  std::string base_title;
  Version version;
  Date date;
};

/// Reads the head from the first bytes of edition.json, of which the last may be cut. Nothing if they are not such.
/// Why: a record is as long as the edition has pages, and lists of editions need four lines of it.
std::optional<RecordHead> read_record_head(std::string_view json);

}  // namespace waymark
