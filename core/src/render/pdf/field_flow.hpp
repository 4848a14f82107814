// Fields on paper: boxes to write in, to tick and to choose from; in a form they can be filled in on screen too.
#pragma once

#include "render/pdf/page_flow.hpp"
#include "render/pdf/text_builder.hpp"

#include <waymark/field.hpp>

namespace waymark {

/// The room that a field needs in a table's cell.
TextBuilder::Extent field_extent(const PrintContext& context, const Field& field);

/// A field in a table's cell: its label is not shown, since row and column say it.
void add_cell_field(PageFlow& page, const Field& field, const Column& column);

/// A field with its label, its help and its unit.
void add_labelled_field(PageFlow& page, const Field& field, const Column& column);

}  // namespace waymark
