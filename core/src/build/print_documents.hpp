// Makes the edition's PDFs and sees to it that none is published that breaks a rule of accessibility.
#pragma once

#include "render/render_input.hpp"
#include "report/progress.hpp"
#include "theme/theme.hpp"

#include <waymark/diagnostic.hpp>

#include <filesystem>
#include <vector>

namespace waymark {

/// Gives every PDF to `sink`. `print_files` is the folder of fonts. One that breaks a rule of PDF/UA or PDF/A is an
/// error. A file that stands in `published`, the edition's folder of before, with the same bytes was checked then, and
/// is not checked again.
std::vector<PrintedDocument> print_documents(const RenderInput& input, const Theme& theme,
                                             const std::filesystem::path& print_files,
                                             const std::filesystem::path& published, const OutputSink& sink,
                                             Progress& progress, Diagnostics& diagnostics);

/// Lays out every PDF, and reports what could not be printed. Keeps none.
void check_printing(const RenderInput& input, const Theme& theme, const std::filesystem::path& print_files,
                    Progress& progress, Diagnostics& diagnostics);

}  // namespace waymark
