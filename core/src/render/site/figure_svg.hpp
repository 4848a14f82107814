// Writes a figure as inline SVG whose colours are classes, so that the theme decides on them.
#pragma once

#include <waymark/figure.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace waymark {

/// The address of a link area's target, for an href attribute; "" leaves the area without a link.
using FigureHref = std::function<std::string(const std::string& target)>;

/// Appends `figure` to `out` as an <svg> element. Its name is the element '`id_prefix`-title' ("Picture" if the figure
/// has no title), its text alternative the element '`id_prefix`-description': the caller writes both.
///
/// Without links it is one image to assistive technology. With links it is a group of them, and the rest of the drawing
/// is hidden, as the description says what it shows. Shapes have the classes 'wm-fill-TONE' and 'wm-stroke-TONE',
/// the rectangles inside links 'wm-area'. Texts that start in a link area are underlined.
void write_figure_svg(const Figure& figure, std::string_view id_prefix, const FigureHref& href, std::string& out);

}  // namespace waymark
