// The directive 'diagram': reads a drawing described in YAML, checks it and lays it out as a figure.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>
#include <waymark/document_builder.hpp>

#include <cstddef>

namespace waymark {

inline constexpr std::size_t kMaxDiagramBoxes = 100;
inline constexpr std::size_t kMaxDiagramArrows = 300;
inline constexpr std::size_t kMaxDiagramRings = 12;
inline constexpr std::size_t kMaxDiagramSteps = 24;
inline constexpr std::size_t kMaxDiagramText = 300;  ///< characters of one box or arrow

/// Adds a figure of kind flow, cycle or rings. What is wrong is reported, and then nothing is added.
void add_diagram(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics);

}  // namespace waymark
