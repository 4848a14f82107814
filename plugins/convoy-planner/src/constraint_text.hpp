// What constraints ask, what came of them, and when nobody works, in words.
#pragma once

#include "convoy.hpp"

#include <cstdint>
#include <string>

namespace convoy_planner {

/// 'starts on 1 April 2027 or later', 'no part of it lies between ...'.
std::string hold_text(const Hold& hold);

/// The names of what it holds.
std::string held_text(const Plan& plan, const Hold& hold);

/// What it did to the dates: 'met, with 3 working days to spare', "keeps back 'Pilot' until 9 February 2027".
std::string outcome_text(const Convoy& convoy, std::uint32_t hold);

/// '24 December 2027 to 3 January 2028 (Winter break)' and the others; "" if there are none.
std::string non_working_text(const Plan& plan);

}  // namespace convoy_planner
