# Writes the book of rules into BOOK_FOLDER, by the built PROGRAM.
file(MAKE_DIRECTORY ${BOOK_FOLDER})
foreach(lang en zh-Hans zh-Hant)
  foreach(form html man)
    execute_process(COMMAND ${PROGRAM} rules book --format ${form} --lang ${lang}
                    OUTPUT_FILE ${BOOK_FOLDER}/rules.${lang}.${form}
                    COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endforeach()
