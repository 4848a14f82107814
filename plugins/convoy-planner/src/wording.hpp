// Small pieces of sentences: names in quotes, lists, numbers with their nouns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace convoy_planner {

/// Without white space at its ends, and with one space for each piece of it inside.
std::string one_line(std::string_view text);

/// As one_line(), with small ASCII letters: for names that are written in different ways.
std::string folded(std::string_view text);

/// An id made from a name: small ASCII letters and digits, with hyphens for all else; "" if nothing is left.
std::string id_from(std::string_view name);

/// In single quotes, cut to 80 bytes at most.
std::string in_quotes(std::string_view name);

/// 'a, b and c'; of more than `most` the first ones and how many others.
std::string listed(const std::vector<std::string>& items, std::size_t most = 6);

/// '1 working day', '12 working days'.
std::string working_days(int count);

/// '1 leg', '3 legs'.
std::string counted(std::size_t count, std::string_view noun);

/// '10,000'.
std::string with_commas(std::uint64_t number);

/// With a capital letter in front.
std::string capitalised(std::string text);

}  // namespace convoy_planner
