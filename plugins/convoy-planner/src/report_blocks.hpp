// The parts of a plan's report as blocks of a page.
#pragma once

#include "analysis.hpp"
#include "convoy.hpp"

#include <waymark/document_builder.hpp>

namespace convoy_planner {

/// When the convoy arrives, what it is critical that nobody delays, and which vehicle holds it up.
void add_summary(const Convoy& convoy, const Analysis& analysis, waymark::DocumentBuilder& blocks);

/// Every leg, rendezvous and lead time with its dates and its slack.
void add_legs(const Convoy& convoy, waymark::DocumentBuilder& blocks);

/// Where vehicles wait, for what, and what can be done meanwhile.
void add_waits(const Convoy& convoy, const Analysis& analysis, waymark::DocumentBuilder& blocks);

/// How sure the dates are. REQUIRES a convoy with a chance.
void add_chances(const Convoy& convoy, waymark::DocumentBuilder& blocks);

/// What the plan is held by: fixed dates, gates and freezes, and days on which nobody works.
void add_constraints(const Convoy& convoy, waymark::DocumentBuilder& blocks);

/// 'Adopting the standard', or 'The convoy' for a plan without a title.
std::string title_of(const Convoy& convoy);

}  // namespace convoy_planner
