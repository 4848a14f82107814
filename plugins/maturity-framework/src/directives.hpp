// The plugin's directives: each turns a framework, and perhaps answers to it, into blocks of a page.
#pragma once

#include <waymark/directive_call.hpp>

namespace maturity_framework {

/// 'maturity-overview': what the framework holds, with the number of foundations and items of each component.
void add_overview(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

/// 'maturity-levels': the levels, what they mean and what they count.
void add_level_table(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

/// 'maturity-items': the checklist of one component or of all, to read.
void add_items(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

/// 'maturity-assessment': a worksheet that assesses each item of a component.
void add_assessment(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

/// 'maturity-results': scores with their coverage, charts, and where views differ.
void add_results(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

/// 'maturity-plan': the improvement action plan, to fill in or filled in, with downloads.
void add_plan(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

}  // namespace maturity_framework
