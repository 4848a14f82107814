// A table of what was answered, item by item, to read.
#pragma once

#include "answers.hpp"
#include "framework.hpp"

#include <waymark/document_builder.hpp>

namespace maturity_framework {

/// Every item of the range with its level, views, what is so now and its evidence.
void add_answer_table(waymark::DocumentBuilder& blocks, const Framework& framework, const Answers& answers,
                      ItemRange range);

}  // namespace maturity_framework
