#include "wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace maturity_framework {

std::string number_text(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return {buffer.data(), end.ptr};
}

std::string items_text(const Framework& framework, std::size_t count) {
  return std::to_string(count) + " " + (count == 1 ? framework.words.item : framework.words.items);
}

std::string score_number(const Framework& framework, double score) {
  const int places = framework.levels.back().counts - framework.levels.front().counts < 2 ? 2 : 1;
  const double unit = places == 2 ? 100 : 10;
  // Why: halves go up, as people expect; the small number makes up for halves that binary fractions miss.
  const double rounded = std::floor(score * unit + 0.5 + 1e-9) / unit;
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed, places);
  return {buffer.data(), end.ptr};
}

std::string short_score_text(const Framework& framework, const Score& score) {
  const Words& words = framework.words;
  if (score.applicable() == 0) {
    return words.not_applicable + ": " + (score.items == 1 ? "" : "all ") + items_text(framework, score.items);
  }
  const std::string coverage = std::to_string(score.answered) + " of " + items_text(framework, score.applicable());
  if (score.answered == 0) {
    return words.not_assessed + ": " + coverage;
  }
  return score_number(framework, score.value()) + " of " + number_text(framework.levels.back().counts) + ", from " +
         coverage;
}

std::string score_text(const Framework& framework, const Score& score) {
  const std::string text = short_score_text(framework, score);
  if (score.not_applicable == 0 || score.applicable() == 0) {
    return text;
  }
  return text + " (" + std::to_string(score.not_applicable) + " more " + framework.words.not_applicable + ")";
}

std::string view_text(const Framework& framework, const View& view) {
  switch (view.kind) {
    case View::Kind::none:
      return {};
    case View::Kind::level:
      return framework.levels[view.level].title;
    case View::Kind::not_applicable:
      return capitalised(framework.words.not_applicable);
  }
  return {};
}

std::string views_text(const Framework& framework, const std::vector<View>& views) {
  std::string result;
  const auto append = [&](const View& view) {
    const auto count = std::count(views.begin(), views.end(), view);
    if (count > 0) {
      result.append(result.empty() ? "" : ", ").append(view_text(framework, view));
      result += count > 1 ? " (" + std::to_string(count) + ")" : "";
    }
  };
  for (std::size_t level = 0; level < framework.levels.size(); ++level) {
    append({View::Kind::level, level});
  }
  append({View::Kind::not_applicable, 0});
  return result;
}

std::string difference_text(const Answers& answers, const Difference& difference) {
  const Answer& answer = answers.items[difference.item];
  if (difference.about_applying) {
    return "whether it applies";
  }
  const std::string steps = std::to_string(difference.steps) + (difference.steps == 1 ? " level" : " levels");
  if (answer.agreed.kind == View::Kind::none) {
    return steps + " apart, no level agreed yet";
  }
  if (answer.individual.size() == 1) {
    return steps + (answer.agreed.level > answer.individual.front().level ? ": the team agreed on a higher one"
                                                                          : ": the team agreed on a lower one");
  }
  return steps + " between the furthest views";
}

std::string date_text(std::string_view date) {
  static constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  const auto month = static_cast<std::size_t>(10 * (date[5] - '0') + date[6] - '1');
  std::string result(date.substr(date[8] == '0' ? 9 : 8));
  return result.append(" ").append(kMonths.at(month)).append(" ").append(date.substr(0, 4));
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

}  // namespace maturity_framework
