// Makes the PDFs of an edition: its books, its worksheets, and the pages that are offered ready to print.
#pragma once

#include "render/pdf/print_fonts.hpp"
#include "render/pdf/print_job.hpp"
#include "render/render_input.hpp"

#include <waymark/diagnostic.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace waymark {

/// What there is to make, in a fixed order. The documents must have been checked.
std::vector<PrintJob> print_jobs(const RenderInput& input);

/// Makes all of them, several at a time, and gives each to `sink` as 'documents/…'. The list of what was made is in the
/// order of print_jobs(). `done` is called after each.
std::vector<PrintedDocument> render_pdf(const RenderInput& input, const std::map<std::string, std::string>& colours,
                                        const PrintFonts& fonts, const OutputSink& sink,
                                        const std::function<void()>& done, Diagnostics& diagnostics);

}  // namespace waymark
