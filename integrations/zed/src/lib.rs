//! Starts the language server: the `ogi-report` of the PATH, else the npm package, which Zed installs for the extension.
use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

const PACKAGE: &str = "ogi-report";
const PROGRAM: &str = "node_modules/ogi-report/dist/cli.js";

struct OgiReport;

impl zed::Extension for OgiReport {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        _: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Command> {
        let served = ["lsp".to_string(), "--stdio".to_string()];
        if let Some(command) = worktree.which(PACKAGE) {
            return Ok(Command {
                command,
                args: served.to_vec(),
                env: worktree.shell_env(),
            });
        }
        let latest = zed::npm_package_latest_version(PACKAGE)?;
        if zed::npm_package_installed_version(PACKAGE)?.as_ref() != Some(&latest) {
            zed::npm_install_package(PACKAGE, &latest)?;
        }
        let program = std::env::current_dir()
            .map_err(|error| error.to_string())?
            .join(PROGRAM)
            .to_string_lossy()
            .to_string();
        Ok(Command {
            command: zed::node_binary_path()?,
            args: [vec![program], served.to_vec()].concat(),
            env: Default::default(),
        })
    }
}

zed::register_extension!(OgiReport);
