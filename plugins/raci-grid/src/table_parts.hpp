// Pieces that tables and worksheets of both directives share.
#pragma once

#include "raci_matrix.hpp"

#include <waymark/document_builder.hpp>

#include <string>
#include <string_view>

namespace raci_grid {

/// What the four letters mean, as a list.
void add_legend(waymark::DocumentBuilder& blocks);

/// Heading cells, one a role: its name over its organisation.
void add_role_headings(const RaciMatrix& matrix, waymark::DocumentBuilder& blocks);

/// 'Sponsor (Integrated care system)', or the name alone.
std::string role_text(const Role& role);

/// Opens the expander that shows a worked example, and says in it what it is. REQUIRES a later close().
void open_example(std::string_view title, waymark::DocumentBuilder& blocks);

}  // namespace raci_grid
