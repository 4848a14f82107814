#include "cli/build_request.hpp"

#include "cli/shared_folder.hpp"
#include "cli/today.hpp"

namespace waymark {

BuildRequest build_request(const CommandOptions& options) {
  BuildRequest request;
  request.folder = options.folder;
  request.output = options.output;
  request.themes = shared_folder("themes");
  request.print_files = shared_folder("print");
  request.documents = options.only != "site";
  request.jobs = options.jobs;
  request.today = today(options.date);
  request.release = options.release;
  request.plugins.require_sandbox = options.require_sandbox;
  return request;
}

}  // namespace waymark
