// How results are said in words: names with their vehicles, stretches of time, what somebody waits for.
#pragma once

#include "analysis.hpp"
#include "convoy.hpp"

#include <cstdint>
#include <string>

namespace convoy_planner {

/// 'Write the plan', with nothing around it.
std::string plain_name(const Convoy& convoy, std::uint32_t step);

/// 'Write the plan (Sharing digitally)'.
std::string name_with_vehicle(const Convoy& convoy, std::uint32_t step);

/// The name of a leg's vehicle, or 'Rendezvous', or 'Lead time'.
std::string owner_name(const Convoy& convoy, std::uint32_t step);

/// '6 weeks' or '12 working days'; with three figures 'between 4 and 9 weeks, most likely 6'.
std::string duration_text(const Duration& duration);

/// '4 January 2027 to 12 February 2027', or one day.
std::string dates_text(const Convoy& convoy, std::uint32_t step);

/// What the wait is for, from its beginning: "lead time 'Procurement' until 3 March 2027, then gate 'Board'".
std::string cause_text(const Convoy& convoy, const Wait& wait);

/// '68 %'; never 0 or 100 unless it is all or nothing.
std::string share_text(std::size_t part, std::size_t whole);

}  // namespace convoy_planner
