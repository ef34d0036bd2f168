package com.keyuan.crm.survey.persistence;

import com.keyuan.crm.survey.Survey;
import com.keyuan.crm.survey.SurveyId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaSurveyRows extends Repository<Survey, SurveyId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select found from Survey found where found.id = :id")
    Optional<Survey> lock(SurveyId id);

    Survey saveAndFlush(Survey survey);
}
