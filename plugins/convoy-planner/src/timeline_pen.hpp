// The shapes that a timeline is made of.
#pragma once

#include <waymark/figure.hpp>

#include <cstdint>
#include <string>

namespace convoy_planner {

/// What is critical is dark, whatever its look.
enum class Look : std::uint8_t {
  leg,        ///< light
  lead_time,  ///< with round ends, empty, with a dashed edge
  meanwhile,  ///< hatched
};

/// Adds shapes to a figure. Heights are of rows of kRow units; bars lie in the middle of theirs.
class TimelinePen {
 public:
  static constexpr float kTextSize = 13;
  static constexpr float kLine = 16;
  static constexpr float kBar = 12;

  explicit TimelinePen(waymark::Figure& figure) : figure_(figure) {}

  void bar(float left, float right, float middle, Look look, bool critical);
  void diamond(float x, float middle);
  /// Time that passes: dotted for a wait, thin with an end for slack.
  void wait(float left, float right, float middle);
  void slack(float left, float right, float middle);
  void line(float x1, float y1, float x2, float y2, waymark::Tone tone, float width = 1);
  /// Time in which nothing may go on: crossed out.
  void freeze(float left, float right, float middle);
  void text(float x, float baseline, std::string words, bool bold = false,
            waymark::TextAlign align = waymark::TextAlign::start);

 private:
  waymark::Figure& figure_;
};

}  // namespace convoy_planner
