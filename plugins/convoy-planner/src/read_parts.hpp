// Reads the small parts of a plan's data: days, lengths of time, whole numbers, names.
#pragma once

#include "plan.hpp"

#include <waymark/value_reader.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace convoy_planner {

/// The day under `key`; nothing if it is missing or, reported, no day.
std::optional<Day> read_day(waymark::ValueReader& reader, std::string_view key);

/// The day that a value of a list is; nothing, reported, if it is none. `what` names the list.
std::optional<Day> read_day(const waymark::Value& value, const std::string& what, waymark::DirectiveReply& reply);

/// In working days: '6', '6 weeks' and '2.5' are weeks, '10 days' are days. Nothing for anything else, and for less
/// than one day or more than kMostDays.
std::optional<int> parse_length(std::string_view text);

/// One figure, a list of three, or a mapping of 'optimistic', 'likely' and 'pessimistic'. `what` names the owner. What
/// is wrong or missing is reported, and then the duration is one day.
Duration read_duration(waymark::ValueReader& reader, const std::string& what, waymark::DirectiveReply& reply);

/// A whole number from `least` to `most`, or `otherwise` if it is missing or, reported, something else.
std::uint64_t read_number(waymark::ValueReader& reader, std::string_view key, std::uint64_t least, std::uint64_t most,
                          std::uint64_t otherwise);

/// Reads 'name' and 'id'; without an id makes one from the name. Reports what is missing or too long. Returns whether
/// there is a name.
bool read_name(waymark::ValueReader& reader, std::string& id, std::string& name);

/// "leg 'Write the plan'", or "leg 3" if `value` has no name.
std::string part_name(const waymark::Value& value, std::string_view noun, std::size_t number);

inline Spot spot_of(const waymark::ValuePlace& place) { return {place.line, place.column}; }

}  // namespace convoy_planner
