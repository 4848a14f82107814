// Says scores, counts and views in words, with the framework's own names for things.
#pragma once

#include "answers.hpp"
#include "framework.hpp"
#include "score.hpp"

#include <string>
#include <string_view>

namespace maturity_framework {

/// The shortest form of a number: '3', '2.5'.
std::string number_text(double number);

/// '1 item', '6 items', in the framework's words.
std::string items_text(const Framework& framework, std::size_t count);

/// A score in figures, with one place after the point, or two on a scale shorter than 2: '2.1'.
std::string score_number(const Framework& framework, double score);

/// '2.1 of 3, from 4 of 6 items (1 more not applicable)'; 'not assessed: 0 of 6 items'; 'not applicable: all 6 items'.
/// Never a score without the number of items that it rests on.
std::string score_text(const Framework& framework, const Score& score);

/// The same without the items that do not apply, unless all do not: '2.1 of 3, from 4 of 6 items'.
std::string short_score_text(const Framework& framework, const Score& score);

/// The level's title, 'not applicable', or "" for no view.
std::string view_text(const Framework& framework, const View& view);

/// All views, equal ones counted: 'Exploring (2), Embedded'.
std::string views_text(const Framework& framework, const std::vector<View>& views);

/// How far apart the views of an item are, and which way the team went.
std::string difference_text(const Answers& answers, const Difference& difference);

/// A day as people read it: '31 March 2026' for '2026-03-31'. REQUIRES a date.
std::string date_text(std::string_view date);

/// A first small letter made a capital one.
std::string capitalised(std::string text);

}  // namespace maturity_framework
