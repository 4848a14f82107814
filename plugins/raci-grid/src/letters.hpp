// The parts that a role can have in an activity, and the letters that stand for them: 'R', 'A/R'.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace raci_grid {

enum Part : std::uint8_t { kResponsible = 1, kAccountable = 2, kConsulted = 4, kInformed = 8 };

/// A set of Part, as read_parts() gives it: nothing, one part, or accountable and responsible.
using Parts = std::uint8_t;

constexpr bool has(Parts parts, Part part) { return (parts & part) != 0; }

/// What is wrong with a cell.
enum class CellFault : std::uint8_t { none, unknown, doubled, mixed };

struct CellReading {
  Parts parts = 0;  ///< 0 if there is a fault
  CellFault fault = CellFault::none;
  std::string what{};  ///< the piece of the cell that is unknown or doubled
};

/// Reads a cell: R, A, C or I in either case, or A and R together ('A/R', 'AR', 'R, A', 'A and R'); blank is no part.
CellReading read_parts(std::string_view cell);

/// 'R', 'A/R', or "" for no part.
std::string parts_text(Parts parts);

}  // namespace raci_grid
