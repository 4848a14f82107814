// A convoy's plan as its data file has it: vehicles made of legs, where they meet, and what holds them.
#pragma once

#include "day.hpp"
#include "gate_days.hpp"
#include "working_days.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace convoy_planner {

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A place in the plan's data file.
struct Spot {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// In working days; all three are the same where the data has one figure.
struct Duration {
  int optimistic = 0;
  int likely = 0;
  int pessimistic = 0;
  [[nodiscard]] bool is_one() const { return optimistic == pessimistic; }
  bool operator==(const Duration&) const = default;
};

enum class StepKind : std::uint8_t {
  leg,
  rendezvous,  ///< takes no time
  lead_time,   ///< a constraint that passes by itself, such as a procurement
};

/// Whatever takes part in the order of things.
struct Step {
  StepKind kind = StepKind::leg;
  std::string id{};
  std::string name{};
  Spot spot{};
  std::uint32_t vehicle = kNone;  ///< a leg's own; of a lead time the one that it holds; of a rendezvous none
  Duration duration{};
  std::vector<std::uint32_t> after{};  ///< steps that must be finished, sorted, each once
  bool meanwhile = false;              ///< a leg that fills a wait
  std::uint32_t during = kNone;        ///< of meanwhile work: the step with which the wait begins
  std::uint32_t during_hold = kNone;   ///< of meanwhile work: the hold that the wait is for
};

struct Vehicle {
  std::string id{};
  std::string name{};
  Spot spot{};
  std::vector<std::uint32_t> legs{};
};

/// A constraint that keeps steps from days on which they could otherwise start, or demands an end.
struct Hold {
  enum class Kind : std::uint8_t { fixed_date, gate, freeze };
  Kind kind = Kind::fixed_date;
  std::string id{};
  std::string name{};
  Spot spot{};
  std::vector<std::uint32_t> steps{};  ///< sorted, each once
  std::optional<Day> starts_on{};      ///< of a fixed date: this day and no other
  std::optional<Day> starts_from{};    ///< of a fixed date: this day or later
  std::optional<Day> ends_by{};        ///< of a fixed date: finished on this day or before
  GateDays gate{};                     ///< of a gate: a step starts on one of its days
  int notice = 0;                      ///< of a gate: working days before it at which a step must be ready
  Day from{};                          ///< of a freeze: no part of a leg lies from here
  Day to{};                            ///< ... to here, both included
};

struct Plan {
  std::string source{};  ///< the option that names its file, for places in messages
  std::string id{};
  std::string title{};
  std::string note{};
  Spot spot{};
  Day start{};
  Spot start_spot{};
  std::optional<Day> arrive_by{};
  Spot arrive_by_spot{};
  std::optional<Day> dated{};  ///< when the plan was made
  bool bank_holidays = true;
  std::vector<NonWorking> non_working{};
  std::uint32_t samples = 10'000;
  std::optional<std::uint64_t> seed{};
  std::vector<Vehicle> vehicles{};
  std::vector<Step> steps{};  ///< legs in the order of the vehicles, then rendezvous, then lead times
  std::vector<Hold> holds{};
};

/// Something wrong with a plan that can be read.
struct Problem {
  Spot spot{};
  bool error = true;
  std::string message{};
  std::string hint{};
};

/// The most that a plan may have.
inline constexpr std::size_t kMostLegs = 5'000;
inline constexpr std::size_t kMostVehicles = 200;
inline constexpr std::size_t kMostRendezvous = 500;
inline constexpr std::size_t kMostConstraints = 200;
inline constexpr std::size_t kMostLinks = 100'000;  ///< between steps, and from holds to steps
inline constexpr std::size_t kMostNonWorking = 500;
inline constexpr int kMostDays = 2'600;  ///< of one step: ten years
inline constexpr int kMostYears = 40;    ///< of a plan, with pessimistic figures

}  // namespace convoy_planner
