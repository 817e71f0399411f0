@rem The npm scripts begin with exec, so that signals reach the server. Windows has no such word and finds this file.
@%*
