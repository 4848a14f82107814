// How results are said in words: names with their vehicles, stretches of time, what somebody waits for.
#pragma once

#include "analysis.hpp"
#include "convoy.hpp"

#include <cstdint>
#include <string>

namespace convoy_planner {

/// 'Write the plan (Sharing digitally)'.
std::string name_with_vehicle(const Convoy& convoy, std::uint32_t step);

/// The name of a leg's vehicle, or 'Rendezvous', or 'Lead time'.
std::string owner_name(const Convoy& convoy, std::uint32_t step);

/// '6 weeks' or '12 working days'; with three figures '6 weeks (4 to 9)'.
std::string duration_text(const Duration& duration);

/// '4 January to 12 February 2027', or one day.
std::string dates_text(const Convoy& convoy, std::uint32_t step);

/// 'Train and the start of Procurement'; "" for a step that waits for nothing.
std::string waits_for_text(const Convoy& convoy, std::uint32_t step);

/// What the wait is for, from its beginning: "lead time 'Procurement' until 3 March 2027, then gate 'Board'".
std::string cause_text(const Convoy& convoy, const Wait& wait);

/// '68%'; never 0 or 100 unless it is all or nothing.
std::string share_text(std::size_t part, std::size_t whole);

}  // namespace convoy_planner
